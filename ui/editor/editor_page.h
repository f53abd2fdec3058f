// SPDX-License-Identifier: GPL-3.0-or-later
// One document being edited: the token that was read, whether it still holds, the document's two forms, and
// what is done when a save is refused. Saves are conditional on the token unless one says otherwise. Threads:
// GUI thread only; the store is asked through the ConsoleClient, its log is copied on a helper thread.
#pragma once
#include "editor/commits_since.h"
#include "editor/document_client.h"
#include "main_window/run_controller.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace racescope {

class DocumentForm;
class MergePage;

class EditorPage : public QWidget {
    Q_OBJECT
public:
    enum class Live { Unknown, New, Current, Behind, Gone, OtherSession };

    // All must outlive it.
    EditorPage(RunController& run, ConsoleClient& client, DocumentAddress address, QWidget* parent = nullptr);

    const DocumentAddress& address() const { return m_address; }
    // An address without a routing means whatever document there is of that name.
    bool shows(const DocumentAddress& address) const;
    QString title() const; // "products/100"
    bool isModified() const;
    bool isMerging() const;
    bool isBusy() const { return m_isBusy; }
    Live live() const { return m_live; }
    const StoredDocument& base() const { return m_base; }
    DocumentForm& form() { return *m_form; }
    MergePage& mergePage() { return *m_merge; }

    // Reads the document; what is not there is a new one, to be created.
    void read();
    // Save under the condition that nothing has changed since it was read; a 409 leads to the merge.
    void save();
    void saveAnyway();      // asks, then writes without a condition
    void mergeWithNewest(); // without waiting for a 409
    void readAgain();       // asks when there is something to lose
    void deleteDocument();  // asks, then deletes if it is still what was read
    // What Save would send; nullopt while the text is no JSON.
    std::optional<ConsoleRequest> saveRequest() const;

signals:
    void changed(); // title, modified, state, what can be done
    void saved();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Tone { Plain, Good, Refused, Failed };
    struct Since {
        CommitsSince since;
        bool isFound = false;
        Token now;
    };
    void setup();
    void showPage(QWidget& page);
    void send(const ConsoleRequest& request, std::function<void(const DocumentAnswer&)> done);
    void take(const StoredDocument& document);
    void write(const WriteCondition& condition);
    void wrote(const DocumentAnswer& answer, const std::string& source);
    void beginMerge(const QString& why);
    void showMerge(const QString& why, const StoredDocument& theirs, const CommitsSince& since);
    void retry();
    void watchTheirs();
    void takeNewest();
    void theirsIsGone();
    void becomeNew(const QString& sentence);
    void followSession();
    void beat();
    void fetchSince();
    void setLive(Live live, const QString& text);
    void say(Tone tone, int status, const QString& sentence);
    void refreshHeader();
    bool complain(); // true: the text is no JSON
    void ask(const QString& name, const QString& title, const QString& question, const QString& yes,
             std::function<void()> then);
    std::string body() const;
    WriteCondition condition() const;

    RunController& m_run;
    ConsoleClient& m_client;
    DocumentAddress m_address;
    StoredDocument m_base;
    StoredDocument m_theirs; // while merging
    Token m_newer;           // than theirs, as it is shown
    bool m_isLoaded = false;
    bool m_isBusy = false;
    bool m_isOneLine = false; // as it is stored
    std::uint64_t m_session = 0;
    Live m_live = Live::Unknown;
    QString m_liveText;
    CommitsSince m_since;
    bool m_isFetching = false;
    bool m_seenFound = false;
    Token m_seen; // what m_since leads to
    QElapsedTimer m_sinceFetch;
    QTimer m_later;
    QLabel* m_header = nullptr;
    QLabel* m_liveLabel = nullptr;
    QLabel* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    DocumentForm* m_form = nullptr;
    MergePage* m_merge = nullptr;
};

} // namespace racescope
