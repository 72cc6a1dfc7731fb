// nabla · Terminal.c
// Widths of characters, the size and mode of the terminal, and the signals that concern them.
// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "CEditLineShims.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ---- Characters ------------------------------------------------------------------------------

/// Only the character type is taken from the environment: numbers keep their decimal point.
static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

int nabla_code_point_width(uint32_t code_point) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, use_utf8);
  return wcwidth((wchar_t)code_point);
}

// ---- Size and mode ---------------------------------------------------------------------------

bool nabla_terminal_size(int terminal, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

static struct termios saved_mode;
static atomic_bool has_saved_mode;
static int saved_input = -1;
static int saved_output = -1;
static const char paste_off[] = "\033[?2004l";

/// Calls only what POSIX allows inside a signal handler.
static void restore_mode(int when) {
  if (!atomic_load(&has_saved_mode)) return;
  if (saved_output >= 0) {
    ssize_t written = write(saved_output, paste_off, sizeof paste_off - 1);
    (void)written;
  }
  tcsetattr(saved_input, when, &saved_mode);
}

void nabla_terminal_restore(void) { restore_mode(TCSADRAIN); }

// ---- Fatal signals ---------------------------------------------------------------------------

static const int fatal_signals[] = {
    SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};

/// Restores the terminal; the default action, which SA_RESETHAND has put back, ends the process.
static void restore_and_die(int signal_number) {
  signal(SIGTTOU, SIG_IGN);
  restore_mode(TCSANOW);
  raise(signal_number);
}

static void install_fatal_handlers(void) {
  // A stack of its own, so that an overflow of the stack can be handled too.
  static char alternate[64 * 1024];
  stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof fatal_signals / sizeof fatal_signals[0]; i++) {
    struct sigaction current;
    // A signal that the parent chose to ignore, like HUP under nohup, stays ignored.
    if (sigaction(fatal_signals[i], NULL, &current) != 0 || current.sa_handler == SIG_IGN) continue;
    struct sigaction action = {.sa_handler = restore_and_die};
    action.sa_flags = SA_ONSTACK | SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(fatal_signals[i], &action, NULL);
  }
}

void nabla_terminal_guard(int input, int output) {
  if (atomic_load(&has_saved_mode)) return;
  if (tcgetattr(input, &saved_mode) != 0) return;
  saved_input = input;
  saved_output = output;
  atomic_store(&has_saved_mode, true);
  atexit(nabla_terminal_restore);
  install_fatal_handlers();
}

// ---- Signals in flags ------------------------------------------------------------------------

atomic_bool nabla_interrupt_flag;
static atomic_bool resize_flag;
static atomic_bool continue_flag;
static int wake_pipe[2] = {-1, -1};

/// Sets a flag and wakes `poll`; everything else happens where the flag is read.
static void note_signal(int signal_number) {
  int saved_errno = errno;
  if (signal_number == SIGINT) atomic_store(&nabla_interrupt_flag, true);
  if (signal_number == SIGWINCH) atomic_store(&resize_flag, true);
  if (signal_number == SIGCONT) atomic_store(&continue_flag, true);
  // When the pipe is full there is already something that wakes.
  ssize_t written = write(wake_pipe[1], "", 1);
  (void)written;
  errno = saved_errno;
}

int nabla_signals_install(void) {
  if (wake_pipe[0] >= 0) return wake_pipe[0];
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  static const int noted[] = {SIGINT, SIGWINCH, SIGCONT};
  for (size_t i = 0; i < sizeof noted / sizeof noted[0]; i++) {
    struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(noted[i], &action, NULL);
  }
  return wake_pipe[0];
}

void nabla_signals_drain(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

bool nabla_signals_take_resize(void) { return atomic_exchange(&resize_flag, false); }

bool nabla_signals_take_continue(void) { return atomic_exchange(&continue_flag, false); }

void nabla_signals_stop_group(void) { kill(0, SIGTSTP); }
