#if Preview
  import NIOCore

  /// Takes no more connections than there may be at once; the others wait with the system until one ends.
  final class ConnectionLimit: ChannelDuplexHandler {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel
    typealias OutboundIn = Never

    private let limit: Int
    private var count = 0
    private var isReadPending = false

    init(_ limit: Int) { self.limit = limit }

    func read(context: ChannelHandlerContext) {
      if count < limit { context.read() } else { isReadPending = true }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      count += 1
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      unwrapInboundIn(data).closeFuture.hop(to: context.eventLoop).whenComplete { _ in
        let (limit, context) = bound.value
        limit.end(context)
      }
      context.fireChannelRead(data)
    }

    private func end(_ context: ChannelHandlerContext) {
      count -= 1
      if isReadPending, count < limit {
        isReadPending = false
        context.read()
      }
    }
  }
#endif
