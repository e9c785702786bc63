"""``vademecum curated …``: write, list, review, end, and make a golden case."""

from __future__ import annotations

import asyncio
import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import select
from typer.testing import CliRunner

from bot.cli.main import app
from bot.evaluation.golden import load
from bot.gaps import curated
from bot.gaps.curated import CuratedEntry, Doer
from bot.gaps.golden import HEAD, NoCase, append, case, facts
from bot.gaps.written import WrittenCurated
from bot.store.engine import Store
from bot.store.tables import audit
from tests.built import environment
from tests.cli.commands import vademecum as in_its_own_process
from tests.talk import NOON

ADD = ("curated", "add", "--question", "may i bring my dog", "--source", "https://a.example/pets")
TWO = {"VADEMECUM_ADMINS": '["telegram:1", "telegram:2"]'}


def vademecum(folder: Path, *arguments: str, stdin: bytes = b"", **settings: str) -> Result:
    """The command in this process, which is ten times as fast."""
    return CliRunner().invoke(app, arguments, input=stdin, env={**environment(folder), **settings})


def test_the_command_runs_as_a_program(tmp_path: Path) -> None:
    added = in_its_own_process(tmp_path, *ADD, stdin="Sí, 60 €.".encode())
    assert (added.returncode, added.stdout[:17]) == (0, b"1: served until 2")
    assert listed(tmp_path)[0]["text"] == "Sí, 60 €."


def listed(folder: Path, *more: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(vademecum(folder, "curated", "list", "--json", *more).stdout)
    return found


def test_an_answer_from_beginning_to_end(tmp_path: Path) -> None:
    added = vademecum(
        tmp_path, *ADD, "--question", "are dogs allowed", "--until", "2999-12-31", stdin="Sí, 60 €.".encode()
    )
    assert added.stdout == "1: served until 2999-12-31\n"
    (one,) = listed(tmp_path)
    assert (one["questions"], one["text"]) == (["may i bring my dog", "are dogs allowed"], "Sí, 60 €.")
    assert (one["state"], one["served"], one["author"], one["reviewer"]) == (
        "approved", True, "operator", "operator",
    )  # fmt: skip
    assert "Sí, 60 €." in vademecum(tmp_path, "curated", "review", "1").stdout
    ended = vademecum(tmp_path, "curated", "expire", "1")
    assert ended.stdout.startswith("1: expired on ")
    assert listed(tmp_path)[0]["served"] is False
    assert vademecum(tmp_path, "curated", "expire", "1", "--until", "2999-01-01").exit_code == 0
    assert listed(tmp_path)[0]["served"] is True

    async def actions() -> list[str]:
        store = Store(f"sqlite+aiosqlite:///{tmp_path / 'vademecum.sqlite3'}")
        async with store.read() as connection:
            found = (await connection.execute(select(audit.c.action).order_by(audit.c.id))).scalars().all()
        await store.close()
        return list(found)

    assert asyncio.run(actions()) == ["curated_add", "curated_expire", "curated_expire"]


def test_where_there_are_two_admins_one_of_them_reviews_it(tmp_path: Path) -> None:
    added = vademecum(tmp_path, *ADD, "Yes.", **TWO)
    assert added.stdout == "1: waits for review\n"
    refused = vademecum(tmp_path, "curated", "review", "1", "--approve", **TWO)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "one of the admins reviews it" in refused.stderr
    assert listed(tmp_path)[0]["state"] == "waiting"


@pytest.mark.parametrize("verdict", ["approve", "reject"])
def test_the_operator_reviews_what_an_admin_wrote(tmp_path: Path, verdict: str) -> None:
    from bot.store.migrate import migrate

    async def fill() -> None:
        address = f"sqlite+aiosqlite:///{tmp_path / 'vademecum.sqlite3'}"
        await migrate(address)
        store = Store(address)
        answer = WrittenCurated(
            ("q",), "Yes.", "en", (), ("https://a.example",), datetime.now(UTC) + timedelta(9)
        )
        async with store.write() as connection:
            await curated.add(connection, answer, Doer(None, "admin"), datetime.now(UTC), alone=False)
        await store.close()

    asyncio.run(fill())
    decided = vademecum(tmp_path, "curated", "review", "1", f"--{verdict}", **TWO).stdout
    assert decided.startswith("1: served until" if verdict == "approve" else "1: rejected")
    again = vademecum(tmp_path, "curated", "review", "1", "--approve", **TWO)
    assert (again.exit_code, "there is nothing to decide" in again.stderr) == (2, True)
    assert [one["state"] for one in listed(tmp_path, "--all")] == ["approved" if verdict == "approve" else "rejected"]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((*ADD, ""), "There is nothing in that"),
        ((*ADD, "Yes.", "--lang", "nl"), "--lang nl: that language is not offered, there are "),
        ((*ADD, "Yes.", "--until", "2020-01-01"), "that day is over"),
        ((*ADD, "--source", "vet.gone", "Yes."), "no rule “vet.gone”"),
        ((*ADD[:4], "--source", "my colleague", "Yes."), "“my” is neither"),
        (("curated", "review", "7"), "there is no curated answer 7"),
        (("curated", "expire", "7"), "there is no curated answer 7"),
        (("curated", "golden", "7"), "there is no curated answer 7"),
    ],
)
def test_what_is_wrong_is_one_line_that_says_what_to_do(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    ended = vademecum(tmp_path, *arguments)
    assert ended.exit_code == 2
    lines = ended.stderr.strip().splitlines()
    assert told in lines[-1]
    assert "Traceback" not in ended.stderr
    assert listed(tmp_path) == []


def test_a_reviewed_answer_becomes_a_golden_case(tmp_path: Path) -> None:
    vademecum(tmp_path, *ADD, "--lang", "es", 'A dog: "60 EUR", or less.')
    file = tmp_path / "golden" / "curated.yaml"
    made = vademecum(tmp_path, "curated", "golden", "1", "--into", str(file))
    assert made.stdout.startswith("curated-001 stands in ")
    (one,) = load(file.parent)
    assert (one.id, one.question, one.kind, one.topic, one.part, one.lang) == (
        "curated-001", "may i bring my dog", "in_scope", "curated", "open", "es",
    )  # fmt: skip
    assert one.must == (("60 eur",),)
    again = vademecum(tmp_path, "curated", "golden", "1", "--into", str(file))
    assert (again.exit_code, "is in curated.yaml already" in again.stderr) == (2, True)


def test_what_waits_for_review_does_not(tmp_path: Path) -> None:
    vademecum(tmp_path, *ADD, "60 EUR.", **TWO)
    ended = vademecum(tmp_path, "curated", "golden", "1", "--into", str(tmp_path / "x.yaml"))
    assert (ended.exit_code, (tmp_path / "x.yaml").exists()) == (2, False)


# --- the case itself


def entry(text: str, id: int = 3, question: str = "q") -> CuratedEntry:
    one = WrittenCurated((question,), text, "en", ("vet.a",), (), NOON)
    return CuratedEntry(id, one, "approved", Doer(None, "operator"), NOON, Doer(None, "operator"), NOON)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At most 10 days, for 1,200 km.", ["10 days", "1,200 km"]),
        ("**60 EUR**, 60 EUR, or 5%.", ["60 eur", "5%"]),
        ("KA121 in 2026.", ["121 in", "2026"]),
        ("None at all.", []),
    ],
)
def test_the_facts_of_an_answer_are_its_numbers(text: str, found: list[str]) -> None:
    assert facts(text) == found


def test_an_answer_without_numbers_needs_words_to_be_measured_by(tmp_path: Path) -> None:
    with pytest.raises(NoCase, match="--must"):
        case(entry("Ask your host."))
    append(entry("Ask your host."), tmp_path / "curated.yaml", ["Your Host"])
    assert load(tmp_path)[0].must == (("your host",),)


@pytest.mark.parametrize(
    "question", ['"quoted": {yaml}', "a # b", "- x", "¿qué?", "back\\slash", "two\tparts"]
)
def test_any_question_is_read_back_as_it_was(tmp_path: Path, question: str) -> None:
    file = tmp_path / "curated.yaml"
    append(entry("5 days", 1, question), file)
    append(entry("6 days", 2, "next"), file)
    assert [one.question for one in load(tmp_path)] == [question, "next"]
    assert file.read_text("utf-8").startswith(HEAD)


def test_a_file_without_a_last_line_break_is_not_broken(tmp_path: Path) -> None:
    file = tmp_path / "curated.yaml"
    append(entry("5 days", 1), file)
    file.write_text(file.read_text("utf-8").rstrip("\n"), "utf-8")
    append(entry("6 days", 2, "next"), file)
    assert len(load(tmp_path)) == 2


def test_the_golden_set_with_such_a_case_is_still_read(tmp_path: Path) -> None:
    import knowledge

    golden = tmp_path / "golden"
    shutil.copytree(knowledge.ROOT / "golden", golden)
    before = len(load(golden))
    append(entry("5 days", 999), golden / "curated.yaml")
    assert len(load(golden)) == before + 1
