"""The pages that show settings are what the code says today."""

from __future__ import annotations

from bot.settings import Settings
from tests.docs.settings_pages import EXAMPLE, NOT_FOR_PEOPLE, PAGE, example, page

AGAIN = "make them anew: python -m tests.docs.settings_pages"


def test_the_table_of_settings_is_current() -> None:
    text = PAGE.read_text("utf-8")
    assert page(text) == text, AGAIN


def test_the_example_is_current_and_sets_nothing() -> None:
    text = EXAMPLE.read_text("utf-8")
    assert text == example(), AGAIN
    assert not [line for line in text.splitlines() if line and not line.startswith("#")]


def test_the_example_with_all_its_lines_taken_in_is_valid(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    for name in Settings.model_fields:
        monkeypatch.delenv(f"VADEMECUM_{name.upper()}", raising=False)
    file = tmp_path / ".env"
    lines = EXAMPLE.read_text("utf-8").splitlines()
    file.write_text("\n".join(line.removeprefix("#") for line in lines if not line.startswith("# ")))
    plain = Settings(_env_file=None)  # type: ignore[call-arg]
    assert Settings(_env_file=file).model_dump() == plain.model_dump()  # type: ignore[call-arg]
    assert set(Settings.model_fields) >= NOT_FOR_PEOPLE
