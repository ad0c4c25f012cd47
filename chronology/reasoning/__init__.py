"""What must be so: relations between intervals, and bounds on what is not known exactly."""
