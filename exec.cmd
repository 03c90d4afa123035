@rem The scripts in package.json begin with "exec", so that the signals that npm passes on reach them
@rem and not a shell in between. Only the Windows shell has no such command: here it is.
@%*
