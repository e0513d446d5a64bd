"""The desktop face. Widgets ask the bridge; they import no service and no store."""
