"""An index whose files were cut or changed is noticed before anything is read from it, and built anew by the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexing.problems import IndexDamaged, IndexUnavailable
from tests.indexing.places import Place


@pytest.fixture
def built(place: Place) -> Place:
    place.guide("stay", length="You can stay 10 to 89 days.", begin="The stay begins on a Monday.")
    place.build()
    return place


def _version(place: Place) -> Path:
    (folder,) = (place.index / "versions").glob("[!.]*")
    return folder


def _files(place: Place) -> list[str]:
    folder = _version(place)
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _found(place: Place) -> str:
    return place.open().search(["how many days"], 1)[0].passage.id


@pytest.mark.parametrize("harm", ["cut", "changed", "removed"])
def test_every_file_that_is_not_whole_is_noticed_and_made_anew(built: Place, harm: str) -> None:
    """The report said "was current already", with exit 0, and the next question crashed."""
    for number in range(len(_files(built))):
        name = _files(built)[number]  # a rebuilt version names its folders anew
        path = _version(built) / name
        content = path.read_bytes()
        if not content:
            continue
        path.chmod(0o644)
        if harm == "cut":
            path.write_bytes(content[: len(content) // 2])
        elif harm == "changed":
            path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        elif name != "manifest.json":
            path.unlink()
        else:
            continue
        if name != "manifest.json" or harm == "cut":
            with pytest.raises(IndexUnavailable):
                built.open()
        report = built.build()
        if name != "manifest.json" or harm == "cut":
            assert report.repaired and report.embedded == 0 and "repaired" in str(report)
        assert _found(built) == "stay.length"


@pytest.mark.parametrize("pointer", [b"", b"abc", b"\xff\xfe", b"../../etc"])
def test_a_pointer_that_was_cut_is_set_again(built: Place, pointer: bytes) -> None:
    (built.index / "current").write_bytes(pointer)
    with pytest.raises(IndexUnavailable):
        built.open()
    assert built.build().published
    assert _found(built) == "stay.length"


def test_damage_is_told_with_what_to_do(built: Place) -> None:
    (_version(built) / "passages.jsonl").write_text("{")
    with pytest.raises(IndexDamaged, match=r"passages.jsonl has 1 bytes.*index --repair"):
        built.open()


def test_a_model_that_was_cut_is_no_encoder(tmp_path: Path) -> None:
    from indexing.encoders import load_encoder
    from indexing.export import _write, whole

    (tmp_path / "model.onnx").write_bytes(b"weights" * 100)
    _write(tmp_path, {"backend": "onnx", "model": "m"})
    assert whole(tmp_path, sizes_only=False)
    (tmp_path / "model.onnx").write_bytes(b"weights" * 50)
    assert not whole(tmp_path)
    with pytest.raises(IndexDamaged, match=r"model.onnx has 350 bytes.*--repair"):
        load_encoder(tmp_path)
