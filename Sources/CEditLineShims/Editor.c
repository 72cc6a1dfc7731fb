// nabla · Editor.c
// The libedit editor: a sink for its drawing, a reader for its keys, and numbered functions.
// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "CEditLineShims.h"

#include <histedit.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wide characters are code points");
_Static_assert(NABLA_ANSWER_NORMAL == CC_NORM && NABLA_ANSWER_END == CC_EOF, "libedit's answers");
_Static_assert(
    NABLA_ANSWER_REFRESH == CC_REFRESH && NABLA_ANSWER_ERROR == CC_ERROR, "libedit's answers");

struct nabla_editor {
  EditLine *line;
  HistoryW *history;
  FILE *sink;
  nabla_editor_callbacks callbacks;
  bool rang_bell;
};

static nabla_editor *editor_of(EditLine *line) {
  nabla_editor *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

// ---- Callbacks -------------------------------------------------------------------------------

/// Takes what libedit draws and keeps nothing of it but the bell.
static ssize_t swallow(void *context, const char *bytes, size_t count) {
  nabla_editor *editor = context;
  if (memchr(bytes, '\a', count) != NULL) editor->rang_bell = true;
  return (ssize_t)count;
}

/// Puts libedit's cursor and end back into the text.
///
/// Some of its functions leave them outside: vi's `n` after a search in an empty history ends the
/// text before it starts. What `el_wline` returns is libedit's own state, so it can be mended here,
/// before a function writes there.
static const LineInfoW *mended_line(EditLine *line) {
  LineInfoW *info = (LineInfoW *)el_wline(line);
  if (info->lastchar < info->buffer) info->lastchar = info->buffer;
  if (info->cursor < info->buffer) info->cursor = info->buffer;
  if (info->cursor > info->lastchar) info->cursor = info->lastchar;
  return info;
}

static int read_key(EditLine *line, wchar_t *key) {
  nabla_editor *editor = editor_of(line);
  uint32_t code_point = 0;
  mended_line(line);
  fflush(editor->sink);
  int count = editor->callbacks.read(editor->callbacks.context, &code_point);
  *key = (wchar_t)code_point;
  return count;
}

static wchar_t *empty_prompt(EditLine *line) {
  static wchar_t prompt[1] = {0};
  (void)line;
  return prompt;
}

// libedit's functions carry no context of their own, so each number needs a function.
#define TRAMPOLINE(n)                                            \
  static unsigned char run_##n(EditLine *line, int key) {        \
    nabla_editor *editor = editor_of(line);                      \
    (void)key;                                                   \
    return (unsigned char)editor->callbacks.run(editor->callbacks.context, n); \
  }

#define EACH_TRAMPOLINE(apply)                                                             \
  apply(0) apply(1) apply(2) apply(3) apply(4) apply(5) apply(6) apply(7) apply(8)         \
  apply(9) apply(10) apply(11) apply(12) apply(13) apply(14) apply(15) apply(16)           \
  apply(17) apply(18) apply(19) apply(20) apply(21) apply(22) apply(23) apply(24)          \
  apply(25) apply(26) apply(27) apply(28) apply(29) apply(30) apply(31) apply(32)          \
  apply(33) apply(34) apply(35) apply(36) apply(37) apply(38) apply(39) apply(40)          \
  apply(41) apply(42) apply(43) apply(44) apply(45) apply(46) apply(47)

EACH_TRAMPOLINE(TRAMPOLINE)

#define TRAMPOLINE_NAME(n) run_##n,
static unsigned char (*const trampolines[])(EditLine *, int) = {EACH_TRAMPOLINE(TRAMPOLINE_NAME)};
enum { trampoline_count = sizeof trampolines / sizeof trampolines[0] };

// ---- Life ------------------------------------------------------------------------------------

nabla_editor *nabla_editor_create(
    const char *program, int terminal, int history_limit, nabla_editor_callbacks callbacks) {
  nabla_code_point_width('a');  // settles the locale, which libedit reads when it starts
  nabla_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->callbacks = callbacks;
  cookie_io_functions_t hooks = {.write = swallow};
  editor->sink = fopencookie(editor, "w", hooks);
  if (editor->sink == NULL) goto failed;
  editor->line =
      el_init_fd(program, stdin, editor->sink, editor->sink, STDIN_FILENO, terminal, STDERR_FILENO);
  if (editor->line == NULL) goto failed;
  el_set(editor->line, EL_CLIENTDATA, editor);
  el_wset(editor->line, EL_GETCFN, read_key);
  el_wset(editor->line, EL_PROMPT, empty_prompt);
  el_set(editor->line, EL_SIGNAL, 0);
  editor->history = history_winit();
  if (editor->history != NULL) {
    HistEventW event;
    history_w(editor->history, &event, H_SETSIZE, history_limit);
    history_w(editor->history, &event, H_SETUNIQUE, 1);
    el_wset(editor->line, EL_HIST, history_w, editor->history);
  }
  return editor;
failed:
  nabla_editor_destroy(editor);
  return NULL;
}

void nabla_editor_destroy(nabla_editor *editor) {
  if (editor == NULL) return;
  if (editor->line != NULL) {
    // libedit would restore the terminal with TCSAFLUSH; without its edit mode it leaves it alone.
    el_set(editor->line, EL_PREP_TERM, 0);
    el_set(editor->line, EL_EDITMODE, 0);
    nabla_terminal_restore();
    el_end(editor->line);
  }
  if (editor->history != NULL) history_wend(editor->history);
  if (editor->sink != NULL) fclose(editor->sink);
  free(editor);
}

// ---- Key map ---------------------------------------------------------------------------------

bool nabla_editor_add_function(
    nabla_editor *editor, int index, const char *name, const char *help) {
  if (index < 0 || index >= trampoline_count) return false;
  return el_set(editor->line, EL_ADDFN, name, help, trampolines[index]) == 0;
}

int nabla_editor_parse(nabla_editor *editor, int count, const char **words) {
  int result = el_parse(editor->line, count, words);
  fflush(editor->sink);
  return result;
}

bool nabla_editor_is_vi(nabla_editor *editor) {
  const char *name = NULL;
  el_get(editor->line, EL_EDITOR, &name);
  return name != NULL && strcmp(name, "vi") == 0;
}

// ---- Text ------------------------------------------------------------------------------------

const uint32_t *nabla_editor_get_line(nabla_editor *editor, size_t *length) {
  int count = 0;
  const wchar_t *text = el_wgets(editor->line, &count);
  fflush(editor->sink);
  *length = text != NULL && count > 0 ? (size_t)count : 0;
  return (const uint32_t *)text;
}

const uint32_t *nabla_editor_text(nabla_editor *editor, size_t *length, size_t *cursor) {
  const LineInfoW *info = mended_line(editor->line);
  *length = (size_t)(info->lastchar - info->buffer);
  *cursor = (size_t)(info->cursor - info->buffer);
  return (const uint32_t *)info->buffer;
}

bool nabla_editor_insert(nabla_editor *editor, const uint32_t *text) {
  return text[0] == 0 || el_winsertstr(editor->line, (const wchar_t *)text) == 0;
}

bool nabla_editor_replace(nabla_editor *editor, const uint32_t *text) {
  return el_wreplacestr(editor->line, (const wchar_t *)text) == 0;
}

void nabla_editor_kill_backwards(nabla_editor *editor, int count) {
  if (count > 0) el_wdeletestr(editor->line, count);
}

void nabla_editor_move(nabla_editor *editor, int distance) { el_cursor(editor->line, distance); }

void nabla_editor_set_editing(nabla_editor *editor, bool is_editing) {
  el_set(editor->line, EL_PREP_TERM, is_editing ? 1 : 0);
}

void nabla_editor_resize(nabla_editor *editor) { el_resize(editor->line); }

bool nabla_editor_take_bell(nabla_editor *editor) {
  fflush(editor->sink);
  bool rang_bell = editor->rang_bell;
  editor->rang_bell = false;
  return rang_bell;
}

void nabla_editor_add_history(nabla_editor *editor, const uint32_t *entry) {
  HistEventW event;
  if (editor->history != NULL) {
    history_w(editor->history, &event, H_ENTER, (const wchar_t *)entry);
  }
}

// ---- Words -----------------------------------------------------------------------------------

struct nabla_words {
  Tokenizer *tokenizer;
  int count;
  const char **words;
};

nabla_words *nabla_words_split(const char *line, int *count) {
  nabla_words *words = calloc(1, sizeof *words);
  if (words == NULL) return NULL;
  words->tokenizer = tok_init(NULL);
  if (words->tokenizer == NULL
      || tok_str(words->tokenizer, line, &words->count, &words->words) != 0) {
    nabla_words_free(words);
    return NULL;
  }
  *count = words->count;
  return words;
}

const char *nabla_words_at(const nabla_words *words, int index) { return words->words[index]; }

void nabla_words_free(nabla_words *words) {
  if (words == NULL) return;
  if (words->tokenizer != NULL) tok_end(words->tokenizer);
  free(words);
}
