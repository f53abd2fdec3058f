// SPDX-License-Identifier: GPL-3.0-or-later
// The figures on the right of the status bar: how the race stands, what was recorded and dropped, the shard's
// numbers, the target, the door, and the verdict. Threads: GUI thread only.
#pragma once
#include "main_window/run_controller.h"
#include "models/term_changes.h"
#include "selection.h"
#include "target/target_text.h"
#include "verdict/verdict_view.h"

#include <QElapsedTimer>
#include <QList>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace racescope {

class StatusStrip : public QWidget {
    Q_OBJECT
public:
    StatusStrip(RunController& run, Selection& selection, const VerdictView& verdict,
                QWidget* parent = nullptr);

    void setFollowing(bool following, qint64 eventsBehind);
    // The HTTP door: what is said of it, e.g. its address.
    void setDoor(const QString& text, const QString& tip);
    // A cluster that is recorded; an empty text: none is.
    void setRecording(const QString& text, const QString& tip);
    // Tells in which file lies what memory has no room for.
    void setKeptIn(std::function<QString()> path) { m_keptIn = std::move(path); }
    // What of the memory is given to conflicts and the timeline (recording::shareMemory()).
    void setMemoryBeside(std::size_t bytes) { m_beside = bytes; }
    static QString textOf(RunState state);
    // Where the stepper stands, while it is what one looks at; empty: the race is.
    void setStep(const QString& text);
    // Of the selected range; empty: none.
    void setRange(const QString& text);

signals:
    void verdictClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitVerdict();
    enum class Need { Always, Usual, WhereThereIsRoom };
    QLabel* addLabel(const QString& name, const QString& tip, Need need = Need::Always);
    void showMode();
    void showRate();
    void showSpilled();
    int room() const;
    void fit();
    void refresh();
    void showShard();
    void showTerm(PrimaryTerm term, PrimaryTerm drawn);
    PrimaryTerm drawnTerm(const DocumentName& name, DocumentId document, PrimaryTerm term);
    void showTarget();
    void showVerdict();

    RunController& m_run;
    Selection& m_selection;
    const VerdictView& m_verdictView;
    QLabel* m_mode = nullptr;
    QLabel* m_range = nullptr;
    QLabel* m_rate = nullptr;
    QLabel* m_memory = nullptr;
    QLabel* m_seed = nullptr;
    std::function<QString()> m_keptIn;
    QList<QLabel*> m_optional; // the first has room first
    QString m_step;
    QElapsedTimer m_sinceRate;
    std::uint64_t m_recordedThen = 0;
    QLabel* m_recorded = nullptr;
    QLabel* m_dropped = nullptr;
    QLabel* m_seqNo = nullptr;
    QLabel* m_term = nullptr;
    TermChanges m_terms; // that the timeline shows
    QLabel* m_target = nullptr;
    RaceTarget m_shownTarget;
    QString m_shownCluster;
    QLabel* m_door = nullptr;
    QLabel* m_recording = nullptr;
    QToolButton* m_verdict = nullptr;
    bool m_isFollowing = true;
    qint64 m_behind = 0;
    std::size_t m_beside = 0;
};

} // namespace racescope
