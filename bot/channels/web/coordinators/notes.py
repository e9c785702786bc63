"""What may be said on the page that follows a form: names of texts that an address may carry."""

from __future__ import annotations

NOTES = frozenset(
    {
        "page-note-saved", "page-note-sent", "page-note-taken", "page-note-left", "page-note-closed", "page-note-created",
        "page-note-imported", "page-note-archived", "page-note-restored", "page-note-revoked", "page-note-dropped", "page-note-copy",
        "page-note-done", "page-note-corrected", "page-note-moved", "page-note-again", "page-note-named", "page-curate-goes-on",
        "announce-not-possible", "announce-changed", "announce-remind-none", "announce-preview-changed",
        "announce-when-past", "page-documents-note-read", "page-documents-note-published", "page-documents-note-removed",
    }
)  # fmt: skip
