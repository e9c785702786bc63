"""What buttons carry: at most 64 bytes, and found again."""

from __future__ import annotations

import pytest

from bot.flows.catalogue import Catalogue
from bot.self_checks import payload as codes


def test_every_option_of_every_question_fits_and_is_found_again(catalogue: Catalogue) -> None:
    for flow in catalogue.flows.values():
        for question in flow.questions.values():
            for option in [one.key for one in question.options] + ["?", "<", "!", "*", "+12", "@0123456789"]:
                text = codes.payload(flow.key, 999, question.key, option)
                tap = codes.read(text)
                assert len(text.encode()) <= 64 and tap is not None
                assert codes.find(tap.flow, catalogue.flows, codes.FLOW_ROOM) == flow.key
                assert codes.find(tap.question, flow.questions, codes.QUESTION_ROOM) == question.key
                if option[0].isalnum():
                    keys = [one.key for one in question.options]
                    assert codes.find(tap.option, keys, codes.OPTION_ROOM) == option


def test_no_option_looks_like_something_else(catalogue: Catalogue) -> None:
    keys = [o.key for f in catalogue.flows.values() for q in f.questions.values() for o in q.options]
    assert [key for key in keys if key[0] in "?<!*+@" or ":" in key] == []


@pytest.mark.parametrize(
    "text",
    ["", "q:", "q:a:b:c", "q:a:x:b:c", "do:check", "q:a:1:b:", "q:a:1:b:c:d", "q:a:-1:b:c", "flow:a:1:b:c"],
)
def test_what_is_no_payload_of_ours(text: str) -> None:
    assert codes.read(text) is None


def test_long_names_that_begin_alike_differ() -> None:
    one, other = codes.short("a" * 30 + "b", 18), codes.short("a" * 30 + "c", 18)
    assert one != other and len(one) == len(other) == 18
