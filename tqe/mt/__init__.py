"""Back-translation: the only place that knows torch, transformers and the network."""
