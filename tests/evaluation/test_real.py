"""Real questions are judged by rule or by facts, and a figure stands for enough of them."""

from __future__ import annotations

from bot.answers.answer import Answer, Suggestion
from bot.evaluation.golden import GoldenCase
from bot.evaluation.real import figures, judge_real

CASE = GoldenCase("real-1", "Can I go?", rules=("vet.a.b",), must=(("12 months", "one year"),))


def test_right_is_a_cited_rule_or_every_fact() -> None:
    by_rule = judge_real(CASE, Answer("No.", "answered_complete", "en", passages=("vet.a.b",)))
    by_fact = judge_real(
        CASE, Answer("Yes, within one year.", "answered_unsure", "en", passages=("vet.x.y",))
    )
    wrong = judge_real(CASE, Answer("Yes.", "answered_complete", "en", passages=("vet.x.y",)))
    assert (by_rule.right, by_fact.right, wrong.right) == (True, True, False)
    assert (by_rule.sure, by_fact.sure, wrong.sure) == (True, False, True)
    assert (by_rule.yes_no, judge_real(CASE, Answer("10 days.", "answered_complete", "en")).yes_no) == (
        True,
        False,
    )


def test_a_rule_that_is_offered_is_one_tap_away() -> None:
    offered = (Suggestion("vet.a.b/can-i", "Can I go?"),)
    found = judge_real(CASE, Answer("Which?", "abstained_choices", "en", suggestions=offered))
    assert (found.right, found.tap, found.declined) == (False, True, False)
    assert judge_real(CASE, Answer("No idea.", "abstained_not_in_guide", "en")).declined


def test_few_questions_give_no_figure() -> None:
    one = judge_real(CASE, Answer("No.", "answered_complete", "en", passages=("vet.a.b",)))
    assert figures([one] * 4) == []
    (found,) = figures([one] * 5)
    assert (found.questions, found.right, found.sure_and_wrong) == (5, 1.0, 0.0)
