"""Where an organisation is named: whole, in part, by its acronym, in every case."""
