"""No screen loads anything over the network, whatever a text or an image says."""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class _Denied(QNetworkAccessManager):
    def createRequest(self, op: QNetworkAccessManager.Operation, request: QNetworkRequest,
                      outgoingData: QIODevice | None = None) -> QNetworkReply:
        return super().createRequest(op, QNetworkRequest(QUrl("about:denied")), outgoingData)


class DenyAll(QQmlNetworkAccessManagerFactory):
    def create(self, parent: QObject) -> QNetworkAccessManager:
        return _Denied(parent)
