"""Finding claims, quotes and sources by words; counting what is not sourced, captured, checked."""
