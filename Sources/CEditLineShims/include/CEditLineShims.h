// nabla · CEditLineShims.h
// libedit's variadic calls, callbacks and terminal signals as plain functions that Swift can call.
// SPDX-License-Identifier: Apache-2.0

#ifndef NABLA_EDIT_LINE_SHIMS_H
#define NABLA_EDIT_LINE_SHIMS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Editor --------------------------------------------------------------------------------

/// One libedit editor, its sink for libedit's own drawing, and its history.
typedef struct nabla_editor nabla_editor;

/// What an editor function answers to libedit.
enum nabla_editor_answer {
  NABLA_ANSWER_NORMAL = 0,
  NABLA_ANSWER_END = 2,
  NABLA_ANSWER_REFRESH = 4,
  NABLA_ANSWER_ERROR = 6,
};

/// The functions libedit calls back; `context` is handed to each of them unchanged.
typedef struct nabla_editor_callbacks {
  void *context;
  /// Stores the next code point and returns 1; returns 0 at the end of the input.
  int (*read)(void *context, uint32_t *code_point);
  /// Runs the function that was added under `index` and returns a `nabla_editor_answer`.
  int (*run)(void *context, int index);
} nabla_editor_callbacks;

/// Makes an editor that reads keys through `callbacks.read` and draws nothing.
/// Returns NULL if libedit cannot be started on these descriptors.
nabla_editor *nabla_editor_create(
    const char *program, int terminal, int history_limit, nabla_editor_callbacks callbacks);

/// Gives the terminal back without throwing away what was typed ahead, and frees the editor.
void nabla_editor_destroy(nabla_editor *editor);

/// Adds the function number `index` under a name that `bind` knows from then on.
/// Returns false if there is no room for so many functions.
bool nabla_editor_add_function(nabla_editor *editor, int index, const char *name, const char *help);

/// Runs one command of libedit, like `bind` or `setty`; returns 0 if it was carried out.
int nabla_editor_parse(nabla_editor *editor, int count, const char **words);

/// Says whether the key map is vi's.
bool nabla_editor_is_vi(nabla_editor *editor);

/// Reads one line; returns the text libedit accepted by itself and its length, else NULL.
const uint32_t *nabla_editor_get_line(nabla_editor *editor, size_t *length);

/// Shows the text being edited; the pointer is valid until the next call on `editor`.
const uint32_t *nabla_editor_text(nabla_editor *editor, size_t *length, size_t *cursor);

/// Inserts text at the cursor; `text` ends with 0.
bool nabla_editor_insert(nabla_editor *editor, const uint32_t *text);

/// Replaces the whole text by one that is not empty and ends with 0; the kill buffer stays.
bool nabla_editor_replace(nabla_editor *editor, const uint32_t *text);

/// Deletes `count` code points before the cursor into the kill buffer.
void nabla_editor_kill_backwards(nabla_editor *editor, int count);

/// Moves the cursor by `distance` code points, within the text.
void nabla_editor_move(nabla_editor *editor, int distance);

/// Switches the terminal between editing and evaluating.
void nabla_editor_set_editing(nabla_editor *editor, bool is_editing);

/// Tells libedit that the window has another size.
void nabla_editor_resize(nabla_editor *editor);

/// Says whether libedit rang the bell since the last call.
bool nabla_editor_take_bell(nabla_editor *editor);

/// Adds an entry, which ends with 0, to the history that libedit's own functions search.
void nabla_editor_add_history(nabla_editor *editor, const uint32_t *entry);

// ---- Words of a line in the init file ---------------------------------------------------------

typedef struct nabla_words nabla_words;

/// Splits a line as libedit does; returns NULL if a quote is left open.
nabla_words *nabla_words_split(const char *line, int *count);
const char *nabla_words_at(const nabla_words *words, int index);
void nabla_words_free(nabla_words *words);

// ---- Characters ------------------------------------------------------------------------------

/// The columns a code point takes on a terminal: 0, 1 or 2; -1 for control characters.
int nabla_code_point_width(uint32_t code_point);

// ---- Terminal and signals --------------------------------------------------------------------

/// Columns and rows of the terminal; false if it does not say.
bool nabla_terminal_size(int terminal, int *columns, int *rows);

/// Remembers the mode of the terminal and restores it on every way out: exit, signals, crashes.
/// Bracketed paste is turned off on `output`, unless that is negative.
void nabla_terminal_guard(int input, int output);

/// Restores the remembered mode now; it stays remembered.
void nabla_terminal_restore(void);

/// Catches SIGINT, SIGWINCH and SIGCONT in flags; returns a descriptor that wakes `poll`, or -1.
int nabla_signals_install(void);

/// Empties the descriptor that wakes `poll`.
void nabla_signals_drain(void);

/// Says whether the signal came since the last call.
bool nabla_signals_take_resize(void);
bool nabla_signals_take_continue(void);

/// Stops the process group as Ctrl-Z does; returns when it goes on.
void nabla_signals_stop_group(void);

extern atomic_bool nabla_interrupt_flag;

/// Says whether SIGINT came since the last clearing: one relaxed load, for use inside loops.
static inline bool nabla_interrupt_is_requested(void) {
  return atomic_load_explicit(&nabla_interrupt_flag, memory_order_relaxed);
}

/// Forgets an interrupt; returns whether there was one.
static inline bool nabla_interrupt_clear(void) {
  return atomic_exchange_explicit(&nabla_interrupt_flag, false, memory_order_relaxed);
}

#endif
