// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which a filter is typed: offers what fits the place of the cursor, and underlines what is
// wrong. Escape closes the offer, then leaves the field. Threads: GUI thread only.
#pragma once
#include "filter/filter.h"
#include "trace/names.h"

#include <QLineEdit>

#include <functional>
#include <memory>
#include <optional>

class QCompleter;
class QStringListModel;

namespace racescope {

class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    using NamesProvider = std::function<std::shared_ptr<const Names>()>;
    explicit FilterEdit(NamesProvider names, QWidget* parent = nullptr);

    void setError(const std::optional<FilterError>& error);
    bool isOffering() const;
    QStringList offered() const;

signals:
    void left(); // by Escape

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void offer();
    void take(const QString& candidate);
    int pixelOf(int character) const;

    const NamesProvider m_names;
    QStringListModel* const m_candidates;
    QCompleter* const m_completer;
    int m_begin = 0; // of what a candidate replaces, in characters
    int m_end = 0;
    std::optional<FilterError> m_error;
};

} // namespace racescope
