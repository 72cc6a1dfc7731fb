// nabla · EditorCommand.swift
// The commands that keys can be bound to beside libedit's own.
// SPDX-License-Identifier: Apache-2.0

/// What a key can make the editor do.
///
/// `bind` knows each by the name of the program and its own: `nabla-word-left`.
enum EditorCommand: Int, CaseIterable {
  case accept, newline, interrupt, endOfFile, suspend, clearScreen
  case left, right, wordLeft, wordRight, lineStart, lineEnd, bufferStart, bufferEnd
  case eraseBefore, eraseAfter
  case killWordBefore, killWordAfter, killLineBefore, killLineAfter
  case up, down, search, find, findAgain, complete, paste, undo, editExternally, ignore

  /// The name after the name of the program.
  var name: String {
    switch self {
    case .accept: "accept"
    case .newline: "newline"
    case .interrupt: "interrupt"
    case .endOfFile: "end-of-file"
    case .suspend: "suspend"
    case .clearScreen: "clear-screen"
    case .left: "left"
    case .right: "right"
    case .wordLeft: "word-left"
    case .wordRight: "word-right"
    case .lineStart: "line-start"
    case .lineEnd: "line-end"
    case .bufferStart: "buffer-start"
    case .bufferEnd: "buffer-end"
    case .eraseBefore: "erase-before"
    case .eraseAfter: "erase-after"
    case .killWordBefore: "kill-word-before"
    case .killWordAfter: "kill-word-after"
    case .killLineBefore: "kill-line-before"
    case .killLineAfter: "kill-line-after"
    case .up: "up"
    case .down: "down"
    case .search: "search"
    case .find: "find"
    case .findAgain: "find-again"
    case .complete: "complete"
    case .paste: "paste"
    case .undo: "undo"
    case .editExternally: "edit-externally"
    case .ignore: "ignore"
    }
  }

  /// What libedit's list of commands says.
  var help: String {
    switch self {
    case .accept: "Accept the text, or start another line if it is incomplete"
    case .newline: "Start another line"
    case .interrupt: "Drop the text"
    case .endOfFile: "Leave if there is no text, else erase a character"
    case .suspend: "Stop the program"
    case .clearScreen: "Clear the screen"
    case .left: "Move one character to the left"
    case .right: "Move one character to the right"
    case .wordLeft: "Move to the start of a name or number"
    case .wordRight: "Move to the end of a name or number"
    case .lineStart: "Move to the start of the line"
    case .lineEnd: "Move to the end of the line"
    case .bufferStart: "Move to the start of the text"
    case .bufferEnd: "Move to the end of the text"
    case .eraseBefore: "Erase the character before the cursor"
    case .eraseAfter: "Erase the character at the cursor"
    case .killWordBefore: "Cut the name or number before the cursor"
    case .killWordAfter: "Cut the name or number after the cursor"
    case .killLineBefore: "Cut to the start of the line"
    case .killLineAfter: "Cut to the end of the line"
    case .up: "Move a line up, or to an earlier input that starts like this one"
    case .down: "Move a line down, or to a later input that starts like this one"
    case .search: "Search the earlier inputs while typing; Enter runs what is found"
    case .find: "Search the earlier inputs while typing; Enter takes what is found"
    case .findAgain: "Find an older input for the last search"
    case .complete: "Complete what stands before the cursor, or list what could"
    case .paste: "Insert what was pasted"
    case .undo: "Take the last change back"
    case .editExternally: "Edit the text in the editor that VISUAL or EDITOR names"
    case .ignore: "Do nothing"
    }
  }
}
