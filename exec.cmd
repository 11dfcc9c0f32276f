@rem The scripts of package.json begin with exec so that a signal to npm reaches Node.js itself.
@rem The shell of Windows has no such word; this is it.
@%*
