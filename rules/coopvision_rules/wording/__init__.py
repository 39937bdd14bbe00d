"""How things are written (表記): leftovers, characters, brackets, spaces, names."""
