/** Promises about runs that need the whole of dispatch in one process. */
package dev.dispatch.cli.run;
