"""What tells of somebody without a name: origins, descriptions, strangers, repeated words."""
