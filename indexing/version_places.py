"""The place for versions that an address names: a folder, or a Chroma server."""

from __future__ import annotations

from pathlib import Path

from indexing.versions import Versions


def versions_at(where: Path | str) -> Versions:
    """The versions at a folder or at the address of a Chroma server (``http://host:8000``)."""
    if str(where).startswith(("http://", "https://")):
        from indexing.server import ServerVersions

        return ServerVersions(str(where))
    from indexing.folder import FolderVersions

    return FolderVersions(Path(where))
