#include "CPlatform.h"

#ifndef SITEGEN_COMMIT
#define SITEGEN_COMMIT ""
#endif

const char *platform_commit(void) { return SITEGEN_COMMIT; }
