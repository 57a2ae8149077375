"""Back-translation: the only place that knows the inference engines and the network."""
