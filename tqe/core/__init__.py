"""The nouns of tqe: frozen values made of the standard library only."""
