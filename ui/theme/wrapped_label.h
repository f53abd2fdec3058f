// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that are never cut off, whatever the place and the size of the letters. Threads: GUI thread only.
#pragma once
#include <QLabel>

class QScrollArea;

namespace racescope {

// Wrapped, and as high as its text needs at the width that it has. A usual label asks its layout for that,
// but splitters and tabs between them do not pass it on; this one asks for it as its least height.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(const QString& text = {}, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

// What stands where there is nothing to show: the label's words in the middle, to be scrolled where the place
// is smaller than they are, and below them the buttons that do what they say. Owns all of them.
QScrollArea* hintPage(QLabel* label, const QList<QWidget*>& buttons = {});

} // namespace racescope
