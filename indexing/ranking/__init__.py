"""Ranking that is learned from the asks of the rules: static subword vectors and a softmax head over the rules, a pair a language."""
