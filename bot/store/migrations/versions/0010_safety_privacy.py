"""Cases of people in need; whether a question may be passed on, and what a person said about that once for all"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("urgent", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("passed_on", sa.Integer(), nullable=True))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("passes_on", sa.String(length=8), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("passes_on")
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.drop_column("passed_on")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_column("urgent")
