"""The only place with SQLAlchemy: engine, schema, the one writer, journal, lists, search, backup."""
