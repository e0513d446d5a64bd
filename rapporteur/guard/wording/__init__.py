"""What could stand in place of a finding so that its sentence still reads."""
