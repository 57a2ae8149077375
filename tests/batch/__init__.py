"""Archives: what is read, what is written, and that nothing is lost or doubled."""
