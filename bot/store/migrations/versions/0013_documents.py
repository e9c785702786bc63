"""Documents that coordinators and admins bring"""

import sqlalchemy as sa
from alembic import op

from bot.store.columns import UtcDateTime
from bot.store.tables import BigId

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("organisation_id", BigId, nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("folded", sa.String(length=240), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("brought_by", sa.String(length=32), nullable=True),
        sa.Column("brought_at", UtcDateTime(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("told", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_documents_organisation_id_organisations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["brought_by"], ["people.id"], name=op.f("fk_documents_brought_by_people"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_documents_organisation_id_folded", "documents", ["organisation_id", "folded"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_documents_organisation_id_folded", table_name="documents")
    op.drop_table("documents")
