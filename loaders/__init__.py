"""Reading: from a source file to statements, each with the words that say so."""
