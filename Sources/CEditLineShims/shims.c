#include "CEditLineShims.h"
