"""The settings as documents show them: the table of docs/operation.md and the file .env.example, made from the code.

``python -m tests.docs.settings_pages`` writes both anew.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import SecretStr

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "operation.md"
EXAMPLE = ROOT / ".env.example"
BEGIN, END = "<!-- settings: made by python -m tests.docs.settings_pages -->", "<!-- end of settings -->"
# Only an image or a package sets these.
NOT_FOR_PEOPLE = {"seed_dir"}


def shown(name: str) -> str:
    """The default of a setting, empty where there is none or where it differs from machine to machine."""
    default = Settings.model_fields[name].default
    return "" if default is None or isinstance(default, (Path, SecretStr, tuple)) else f"{default}"


def table() -> str:
    rows = ["| setting | default | what it is |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = f"`{shown(name)}`" if shown(name) else ""
        rows.append(f"| `VADEMECUM_{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows)


def page(text: str) -> str:
    """*text* of the page with the table of today between the marks."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{rest.split(END)[1]}"


def example() -> str:
    lines = [
        "# Copy to .env and take the # away where something is to differ. Nothing here is needed to begin.",
        "",
    ]
    for name, field in Settings.model_fields.items():
        if name not in NOT_FOR_PEOPLE:
            lines += [f"# {field.description}", f"#VADEMECUM_{name.upper()}={shown(name)}", ""]
    lines += ["# compose.yaml, profile scale", "#POSTGRES_PASSWORD=", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    EXAMPLE.write_text(example(), "utf-8")
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
