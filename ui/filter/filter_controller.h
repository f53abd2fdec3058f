// SPDX-License-Identifier: GPL-3.0-or-later
// The one filter of the window: its text, what it means, and which events match, found on a helper thread and
// told in slices. Threads: GUI thread only.
#pragma once
#include "filter/filter_scan.h"
#include "main_window/run_controller.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace racescope {

class FilterController : public QObject {
    Q_OBJECT
public:
    explicit FilterController(RunController& run, QObject* parent = nullptr);
    ~FilterController() override;

    // As it was typed; it may be wrong, then filter() is still the last good one.
    const QString& text() const { return m_text; }
    const std::optional<FilterError>& error() const { return m_error; }
    const std::shared_ptr<const Filter>& filter() const { return m_filter; }
    bool isActive() const { return !m_filter->isTrivial(); }
    // Null while no filter is active, and until the first slice has come.
    const std::shared_ptr<const FilterMatches>& matches() const { return m_matches; }

    // What a person wrote to conflicts is searched as well.
    void setRemarks(std::shared_ptr<const ConflictTexts> remarks);

    enum class Edit { Typed, Whole }; // letter by letter, or at once

public slots:
    void setText(const QString& text) { change(text, Edit::Whole); }
    void type(const QString& text) { change(text, Edit::Typed); }
    void clear() { setText({}); }
    // One more condition, beside those that are there.
    void add(const QString& clause);
    void removeClause(std::size_t clause);

signals:
    void textChanged(); // and with it error() and perhaps filter()
    void filterChanged();
    // The filter was changed, from one good text to another.
    void edited(const QString& before, const QString& after, racescope::FilterController::Edit how);
    void matchesChanged();

private:
    void change(const QString& text, Edit how);
    void restart();
    void look();
    void scanMore();

    RunController& m_run;
    QString m_text;
    QString m_goodText; // of m_filter
    std::optional<FilterError> m_error;
    std::shared_ptr<const Filter> m_filter = std::make_shared<const Filter>();
    std::shared_ptr<const ConflictTexts> m_remarks; // null: none
    std::shared_ptr<FilterScan> m_scan;             // on the helper thread while m_isScanning
    std::shared_ptr<const FilterMatches> m_matches;
    std::stop_source m_stop;
    std::uint64_t m_question = 0; // only the newest answer counts
    bool m_isScanning = false;
    std::uint64_t m_judgedGeneration = 0; // of the snapshot
    std::uint64_t m_judgedConflicts = 0;  // generation of the log
};

} // namespace racescope
