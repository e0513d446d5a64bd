"""One name in two scripts: spellings, sounds, and letters that only look alike."""
