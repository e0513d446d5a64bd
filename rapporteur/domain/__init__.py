"""Values only: no input or output, no Qt, no SQL."""
