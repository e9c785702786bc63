"""Database engine, tables, migrations and the inbox."""
