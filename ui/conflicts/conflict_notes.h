// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote to conflicts of the session that is shown. It lives in the session's notes, beside the
// marks, so it is saved with it; every change can be undone. Threads: GUI thread only.
#pragma once
#include "main_window/run_controller.h"
#include "models/conflict_note.h"

#include <QObject>

class QUndoStack;

namespace racescope {

class ConflictNotes : public QObject {
    Q_OBJECT
public:
    // `stack` gets the commands, and is emptied by its owner when another session comes.
    ConflictNotes(RunController& run, QUndoStack& stack, QObject* parent = nullptr);

    // Never null.
    const std::shared_ptr<const ConflictNoteTexts>& texts() const { return m_texts; }
    // `number` is what the undo calls the conflict. White space becomes single spaces, and what is longer
    // than kLongestNote is cut; an empty text takes the note away. Nothing happens without a session.
    void set(const ConflictRecord& conflict, std::size_t number, const QString& text);

    static constexpr qsizetype kLongestNote = 2000;

signals:
    void changed();

private:
    class Change;
    void read();
    void write(const ConflictKey& key, const QString& text);

    RunController& m_run;
    QUndoStack& m_stack;
    std::shared_ptr<const ConflictNoteTexts> m_texts;
};

} // namespace racescope
