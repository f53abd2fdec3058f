// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what is selected: an event with its whole story, or else a document, or a worker. Links lead to the
// events that belong to it. Threads: GUI thread only.
#pragma once
#include "details/event_story.h"
#include "main_window/run_controller.h"
#include "selection.h"

#include <QTextBrowser>

namespace racescope {

class ConflictNotes;

class DetailsView : public QTextBrowser {
    Q_OBJECT
public:
    DetailsView(RunController& run, Selection& selection, QWidget* parent = nullptr);
    // What was written to conflicts is told with them. Borrowed.
    void setNotes(const ConflictNotes& notes);

signals:
    void editRequested(racescope::DocumentId document);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void follow(const QUrl& link);
    QString html() const;
    QString noteOf(EventRef ref, Nanos time) const;
    QString editLink(DocumentId document) const;
    QString eventHtml(const EventStory& story) const;
    QString stepsHtml(const EventStory& story) const;
    QString documentHtml(DocumentId document) const;
    QString workerHtml(WorkerId worker) const;

    RunController& m_run;
    Selection& m_selection;
    const ConflictNotes* m_notes = nullptr;
    QString m_shown;
};

} // namespace racescope
