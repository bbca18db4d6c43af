"""What leaves the library: formats for other programs."""
