"""What is kept about a person around announcements: which they confirmed, what they do not want, what they wrote as a coordinator."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.holdings import DataSubject, Holding
from bot.store.tables import announcement_reads, announcements, opt_outs


async def collect(connection: AsyncConnection, of: DataSubject) -> dict[str, Any]:
    """Plain data; moments as ISO text."""
    person = of.person
    read = select(announcement_reads).where(announcement_reads.c.person_id == person)
    out = select(opt_outs).where(opt_outs.c.person_id == person)
    wrote = select(announcements).where(announcements.c.author_id == person)
    return {
        "announcements_read": [
            {"announcement": row.announcement_id, "read_at": row.read_at.isoformat()}
            for row in (await connection.execute(read.order_by(announcement_reads.c.read_at))).all()
        ],
        "not_wanted": [
            {"kind": row.kind, "since": row.since.isoformat()}
            for row in (await connection.execute(out.order_by(opt_outs.c.kind))).all()
        ],
        "announcements_written": [
            {"state": row.state, "texts": row.texts, "created_at": row.created_at.isoformat()}
            for row in (await connection.execute(wrote.order_by(announcements.c.id))).all()
        ],
    }


HOLDING = Holding(
    "announcements",
    shown=("announcements", "announcement_reads", "opt_outs"),
    nobodys={"announcement_files": "what a coordinator sends to many"},
    collect=collect,
)
