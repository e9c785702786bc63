"""The emergency contact of a cohort, and what somebody typed on the coordinators' page that was not taken over yet"""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import UtcDateTime

revision = "0012"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cohorts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact_name", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("contact_phone", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("contact_note", sa.String(length=400), nullable=True))
    op.create_table(
        "page_forms",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("form", sa.String(length=96), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"],
            ["page_sessions.digest"],
            name=op.f("fk_page_forms_digest_page_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("digest", "form", name=op.f("pk_page_forms")),
    )


def downgrade() -> None:
    op.drop_table("page_forms")
    with op.batch_alter_table("cohorts", schema=None) as batch_op:
        batch_op.drop_column("contact_note")
        batch_op.drop_column("contact_phone")
        batch_op.drop_column("contact_name")
