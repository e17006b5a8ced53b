#if Preview
  import NIOCore
  import NIOHTTP1

  /// Ends connections that keep the server waiting: for a whole request, or for its answer to be taken.
  final class RequestDeadline: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    struct Limits: Sendable {
      /// For a request, from when the connection is free for one.
      var request = TimeAmount.seconds(10)
      /// For an answer to be taken, once it is there.
      var answer = TimeAmount.seconds(60)
    }

    private let limits: Limits
    private var deadline: Scheduled<Void>?
    private var isAnswering = false

    init(_ limits: Limits) { self.limits = limits }

    func channelActive(context: ChannelHandlerContext) {
      expect(within: limits.request, context)
      context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
      deadline?.cancel()
      context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .end = unwrapInboundIn(data) {
        deadline?.cancel()
        isAnswering = true
      }
      context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
      expect(within: limits.answer, context)
      let taken = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      taken.futureResult.whenSuccess {
        let (deadline, context) = bound.value
        deadline.isAnswering = false
        deadline.expect(within: deadline.limits.request, context)
      }
      context.write(data, promise: taken)
    }

    private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
      deadline?.cancel()
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      deadline = context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
    }
  }
#endif
