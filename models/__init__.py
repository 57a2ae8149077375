"""The bundled models and the recipes that make them; nothing here is imported by tqe at run time."""
