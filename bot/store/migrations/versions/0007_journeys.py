"""Mobilities, their checklists and reminders"""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    identity = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "mobilities",
        sa.Column("id", identity, autoincrement=True, nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=True),
        sa.Column("activity", sa.String(length=16), nullable=True),
        sa.Column("home", sa.String(length=2), nullable=True),
        sa.Column("host", sa.String(length=2), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_mobilities_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mobilities")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("mobilities", schema=None) as batch_op:
        batch_op.create_index("ix_mobilities_person_id_id", ["person_id", "id"], unique=False)
        batch_op.create_index("ix_mobilities_ends_on", ["ends_on"], unique=False)
    op.create_table(
        "ticks",
        sa.Column("mobility_id", identity, nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mobility_id"],
            ["mobilities.id"],
            name=op.f("fk_ticks_mobility_id_mobilities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("mobility_id", "item", name=op.f("pk_ticks")),
    )
    op.create_table(
        "reminders",
        sa.Column("id", identity, autoincrement=True, nullable=False),
        sa.Column("mobility_id", identity, nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("not_after", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("delivery", sa.String(length=96), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mobility_id"],
            ["mobilities.id"],
            name=op.f("fk_reminders_mobility_id_mobilities"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_reminders_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.UniqueConstraint(
            "mobility_id",
            "item",
            "version",
            "occurrence",
            name=op.f("uq_reminders_mobility_id_item_version_occurrence"),
        ),
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index("ix_reminders_state_at", ["state", "at"], unique=False)
        batch_op.create_index("ix_reminders_person_id_state", ["person_id", "state"], unique=False)
        batch_op.create_index("ix_reminders_delivery", ["delivery"], unique=False)
    op.create_table(
        "reminder_settings",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("quiet_from", sa.Integer(), nullable=False),
        sa.Column("quiet_until", sa.Integer(), nullable=False),
        sa.Column("paused_from", UtcDateTime(), nullable=True),
        sa.Column("paused_until", UtcDateTime(), nullable=True),
        sa.Column("stopped", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_reminder_settings_person_id_people"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_reminder_settings")),
    )


def downgrade() -> None:
    for table in ("reminder_settings", "reminders", "ticks", "mobilities"):
        op.drop_table(table)
