"""Who is sought by name, and a name put together from its parts where they stand."""
