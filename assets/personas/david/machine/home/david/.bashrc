# Of a demo machine.
