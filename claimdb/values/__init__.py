"""What the rooms hand each other: frozen, exact, standard library only."""
