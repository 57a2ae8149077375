"""An archive of articles: read as a stream, checked by many processes, written so that a killed run can go on."""
